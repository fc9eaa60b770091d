
"use strict";
(() => {
  const table = document.querySelector("table.concepts");
  if (!table) return;
  const rows = [...table.tBodies];
  const folded = text => text.toLowerCase().replaceAll("ё", "е");
  const texts = new Map(rows.map(row => {
    const forms = row.querySelector(".more .forms");
    const all = row.querySelectorAll(".more > td > .forms, .more details > .forms");
    const more = all.length ? [...all] : [forms];
    return [row, folded([row.rows[0], ...more].map(part => part ? part.textContent : "").join(" "))];
  }));

  // Search and domain.
  const search = document.getElementById("search");
  const domain = document.getElementById("domain");
  const shown = document.getElementById("shown");
  for (const name of [...new Set(rows.map(row => row.dataset.domain))].sort()) {
    if (name) domain.append(new Option(name, name));
  }
  const filter = () => {
    const words = folded(search.value).split(/\s+/).filter(word => word);
    let count = 0;
    for (const row of rows) {
      const fits = (!domain.value || row.dataset.domain === domain.value)
        && words.every(word => texts.get(row).includes(word));
      row.hidden = !fits;
      count += fits;
    }
    shown.textContent = `${count} of ${rows.length} ${shown.dataset.rows}`;
  };
  search.addEventListener("input", filter);
  domain.addEventListener("change", filter);
  document.querySelector(".controls").hidden = false;
  filter();

  // Sorting: figures begin with the largest, ranks and text with the first.
  const heads = [...table.tHead.rows[0].cells];
  const value = (row, at) => {
    const cell = row.rows[0].cells[at];
    return "value" in cell.dataset ? Number(cell.dataset.value) : cell.textContent;
  };
  const sort = (at, down) => {
    const compare = new Intl.Collator(heads[at].textContent === "Chinese" || table.lang.startsWith("zh") ? "zh" : "ru").compare;
    const order = (a, b) => {
      const [x, y] = [value(a, at), value(b, at)];
      if (typeof x === "number") return x - y;
      // An empty cell says nothing: to the end with it.
      if (!x || !y) return (!x - !y) * (down ? -1 : 1);
      return compare(x, y);
    };
    rows.sort((a, b) => down ? order(b, a) : order(a, b));
    table.append(...rows);
    heads.forEach((head, other) => {
      if (other === at) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  };
  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const first = head.classList.contains("figure") && head.textContent !== "rank";
      const now = head.getAttribute("aria-sort");
      sort(at, now ? now === "ascending" : first);
    });
  });
})();
