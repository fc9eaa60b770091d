"""Uses the page of a report as a reader would, in headless Chromium, by the WebDriver protocol."""

import base64
import json
import os
import subprocess
import sys
import time
import urllib.request

work, shots = sys.argv[1], sys.argv[2]
PORT = 9515
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{PORT}{path}", data, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["value"]


class Browser:
    def __init__(self, width, height, scheme="light", script=True):
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", f"--window-size={width},{height}"]
        if not script:
            flags.append("--blink-settings=scriptEnabled=false")
        if scheme == "dark":
            flags.append("--blink-settings=preferredColorScheme=0")
        options = {"args": flags}
        if width < 500:
            options["mobileEmulation"] = {"deviceMetrics": {"width": width, "height": height, "pixelRatio": 1}}
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}}}
        self.path = "/session/" + call("POST", "/session", wanted)["sessionId"]

    def open(self, name):
        call("POST", self.path + "/url", {"url": f"file://{work}/{name}"})

    def find(self, css):
        return call("POST", self.path + "/element", {"using": "css selector", "value": css})[ELEMENT]

    def click(self, css):
        call("POST", f"{self.path}/element/{self.find(css)}/click", {})

    def type(self, css, text):
        call("POST", f"{self.path}/element/{self.find(css)}/clear", {})
        call("POST", f"{self.path}/element/{self.find(css)}/value", {"text": text})

    def run(self, script):
        return call("POST", self.path + "/execute/sync", {"script": "return " + script, "args": []})

    def property(self, css, name):
        return call("GET", f"{self.path}/element/{self.find(css)}/property/{name}")

    def text(self, css):
        return call("GET", f"{self.path}/element/{self.find(css)}/text")

    def shot(self, name):
        if shots:
            os.makedirs(shots, exist_ok=True)
            picture = base64.b64decode(call("GET", self.path + "/screenshot"))
            open(os.path.join(shots, name + ".png"), "wb").write(picture)

    def messages(self):
        return [entry["message"] for entry in call("POST", self.path + "/se/log", {"type": "browser"})]

    def close(self):
        call("DELETE", self.path)


def firsts(browser, column):
    """The cells of a column, of the concepts that are in sight."""
    return browser.run(f"[...document.querySelectorAll('tbody.concept')].filter(b => b.getClientRects().length).map(b => b.rows[0].cells[{column}].textContent)")


def use(browser):
    browser.open("page.html")
    heads = browser.run("[...document.querySelectorAll('.concepts thead th')].map(head => head.textContent)")
    everything = firsts(browser, 0)
    assert len(everything) > 100 and everything == [str(n) for n in range(1, len(everything) + 1)], everything[:5]
    assert browser.run("document.title") == "Term frequency report", "a script of the text ran"
    assert browser.run("document.querySelectorAll('img, body script').length") == 1, "markup of the text is markup of the page"

    # Sorting by a real click on the header: figures from the largest, then from the smallest.
    for times, down in [(1, True), (2, False)]:
        at = heads.index("count")
        browser.click(f".concepts thead th:nth-child({at + 1}) button")
        counts = [int(cell.replace(",", "")) for cell in firsts(browser, at)]
        assert counts == sorted(counts, reverse=down), (times, counts[:9])
    assert browser.run(f"document.querySelectorAll('.concepts thead th')[{at}].getAttribute('aria-sort')") == "ascending"
    browser.click(f".concepts thead th:nth-child({heads.index('Russian') + 1}) button")
    russian = [cell for cell in firsts(browser, heads.index("Russian")) if cell]
    assert russian[0].lower()[0] == "а" and russian[-1].lower()[0] in "эюя", (russian[0], russian[-1])
    browser.click(f".concepts thead th:nth-child({heads.index('rank') + 1}) button")
    assert firsts(browser, 0) == everything

    # Search in three languages, by an inflected form too; case and ё do not matter.
    for query, expected in [("恐怖主义", "terrorism"), ("ТЕРРОРОМ", "terrorism"), ("Ticks", None)]:
        browser.type("#search", query)
        found = firsts(browser, heads.index("English"))
        assert (expected in found) if expected else not found, (query, found)
        assert browser.text("#shown").startswith(f"{len(found)} of {len(everything)}"), browser.text("#shown")
    browser.type("#search", "террором")

    # The contexts open by a click, with the term marked, the deprecated form otherwise.
    summary = "tbody.concept:not([hidden]) details > summary"
    assert not browser.property("tbody.concept:not([hidden]) details", "open")
    browser.click(summary)
    assert browser.property("tbody.concept:not([hidden]) details", "open")
    marked = browser.run("[...document.querySelectorAll('tbody.concept:not([hidden]) mark.deprecated')].map(mark => mark.textContent)")
    assert "террором" in marked, marked
    assert browser.text("tbody.concept:not([hidden]) .contexts") != ""
    browser.shot("contexts")

    # Width: nothing is cut off at the right.
    wide, room = browser.run("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= room, f"{wide} pixels in {room}"

    # Every drawing says what it shows; every control has a name; the figures of the page are legible.
    unnamed = browser.run("[...document.querySelectorAll('svg')].filter(svg => !svg.getAttribute('aria-label') && !svg.getAttribute('aria-hidden')).length")
    assert unnamed == 0, f"{unnamed} drawings without a label"
    assert browser.run("[...document.querySelectorAll('input, select')].every(control => control.labels.length)")
    for css in ["body", ".hint", ".place", "small", ".open", "thead th", "mark", "mark.deprecated", ".deprecated", ".more .forms"]:
        ratio = browser.run(CONTRAST % json.dumps(css))
        assert ratio is None or ratio >= 4.5, f"{css}: contrast {ratio}"
    messages = browser.messages()
    assert not messages, messages


CONTRAST = """(() => {
  const element = document.querySelector(%s);
  if (!element) return null;
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
  let behind = element;
  const clear = node => { const colour = parts(getComputedStyle(node).backgroundColor); return colour.length === 4 && colour[3] === 0; };
  while (clear(behind) && behind.parentElement) behind = behind.parentElement;
  const [a, b] = [light(getComputedStyle(element).color), light(getComputedStyle(behind).backgroundColor)].sort((x, y) => y - x);
  return (a + .05) / (b + .05);
})()"""


def candidates(browser):
    """The page of candidates: sorted, searched by a form, chosen by status; a known term is marked in its context."""
    browser.open("candidates.html")
    heads = browser.run("[...document.querySelectorAll('.concepts thead th')].map(head => head.textContent)")
    everything = firsts(browser, 0)
    assert len(everything) > 300 and everything == [str(n) for n in range(1, len(everything) + 1)], everything[:5]
    assert browser.run("document.title") == "Candidates for terms", "a script of the text ran"
    at = heads.index("count")
    browser.click(f".concepts thead th:nth-child({at + 1}) button")
    counts = [int(cell.replace(",", "")) for cell in firsts(browser, at)]
    assert counts == sorted(counts, reverse=True), counts[:9]
    browser.type("#search", "ТЕРРОРИЗМОМ")
    assert "терроризм" in firsts(browser, heads.index("candidate"))
    browser.type("#search", " ")
    browser.run("(document.getElementById('domain').value = 'known', document.getElementById('domain').dispatchEvent(new Event('change')))")
    assert set(firsts(browser, heads.index("status"))) == {"known"}
    wide, room = browser.run("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= room, f"{wide} pixels in {room}"
    ratio = browser.run(CONTRAST % json.dumps(".contexts mark"))
    assert ratio >= 4.5, f"the mark of a candidate: contrast {ratio}"
    assert not browser.messages()


driver = subprocess.Popen(["chromedriver", f"--port={PORT}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    for _ in range(100):
        try:
            if call("GET", "/status")["ready"]:
                break
        except OSError:
            time.sleep(0.1)
    for width, height, scheme in [(1280, 900, "light"), (390, 844, "light"), (1280, 900, "dark")]:
        browser = Browser(width, height, scheme)
        browser.open("page.html")
        browser.shot(f"page-{width}-{scheme}")
        for part in ["top", "balance", "dispersion", "documents"]:
            browser.run(f"document.getElementById('{part}').scrollIntoView()")
            browser.shot(f"{part}-{width}-{scheme}")
        use(browser)
        # By the keyboard: the first stop leads to the content, and a context opens with the space bar.
        browser.open("page.html")
        keys = lambda text: call("POST", browser.path + "/actions", {"actions": [{"type": "key", "id": "k", "actions": [a for key in text for a in ({"type": "keyDown", "value": key}, {"type": "keyUp", "value": key})]}]})
        keys("\ue004")
        assert browser.run("document.activeElement.className") == "skip"
        browser.run("document.querySelector('tbody.concept summary').focus()")
        keys(" ")
        assert browser.property("tbody.concept details", "open")
        candidates(browser)
        browser.shot(f"candidates-{width}-{scheme}")
        browser.open("find.html")
        browser.shot(f"find-{width}-{scheme}")
        marks = browser.run("[...document.querySelectorAll('.kwic mark')].map(mark => mark.textContent)")
        assert "терроризмом" in marks and "恐怖主义" in marks, marks
        wide, room = browser.run("[document.documentElement.scrollWidth, window.innerWidth]")
        assert wide <= room, f"{wide} pixels in {room}"
        assert not browser.messages()
        browser.close()
    # Without script all can be read, and the contexts open all the same; what needs the script is not shown.
    browser = Browser(1280, 900, script=False)
    browser.open("page.html")
    browser.shot("page-without-script")
    assert browser.text("tbody.concept tr") != ""
    browser.click("tbody.concept details > summary")
    assert browser.text("tbody.concept .contexts") != ""
    assert browser.text(".concepts thead") != "" and browser.text(".controls") == ""
    browser.open("candidates.html")
    assert browser.text("tbody.concept .contexts") != "" and browser.text(".controls") == ""
    browser.close()
finally:
    driver.terminate()
print("the page works at both widths, light and dark, by mouse and keyboard, and without script")
