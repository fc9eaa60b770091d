"""What a script does: jieba and a Counter over the first bytes of a file."""

import collections
import sys

import jieba

with open(sys.argv[1], "rb") as file:
    text = file.read(int(sys.argv[2])).decode("utf-8", "ignore")
counts = collections.Counter()
for line in text.splitlines():
    counts.update(jieba.cut(line, HMM=False))
print(sum(counts.values()), "words")
