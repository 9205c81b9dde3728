import { expect, test } from "vitest";
import {
  dropPoint,
  type Edit,
  editFor,
  type MarkdownTool,
  moveLine,
  nextPoint,
  type Selected,
} from "./markdown-edits";

/** A text in which `[` and `]` stand where the selection begins and ends; `|` for a place. */
function read(marked: string): Selected {
  const place = marked.indexOf("|");
  if (place >= 0) return { text: marked.replace("|", ""), start: place, end: place };
  return { text: marked.replace(/[‹›]/g, ""), start: marked.indexOf("‹"), end: marked.indexOf("›") - 1 };
}

function after({ text }: Selected, { from, to, insert, select: [start, end] }: Edit) {
  const changed = text.slice(0, from) + insert + text.slice(to);
  if (start === end) return `${changed.slice(0, start)}|${changed.slice(start)}`;
  return `${changed.slice(0, start)}‹${changed.slice(start, end)}›${changed.slice(end)}`;
}

test.each<[MarkdownTool, string, string]>([
  ["bold", "a ‹b› c", "a **‹b›** c"],
  ["bold", "a **‹b›** c", "a ‹b› c"],
  ["bold", "a ‹**b**› c", "a ‹b› c"],
  ["bold", "a **b|**", "a **b**|"],
  ["italic", "a |", "a _|_"],
  ["code", "‹x›", "`‹x›`"],
  ["link", "see ‹the study›", "see [the study](‹https://›)"],
  ["link", "see ‹https://example.org/a›", "see [|](https://example.org/a)"],
  ["list", "one\nt|wo", "one\n- t|wo"],
  ["list", "‹one\ntwo›", "- ‹one\n- two›"],
  ["list", "‹- one\n- two›", "‹one\ntwo›"],
  ["quote", "|", "> |"],
  ["heading", "### a|", "a|"],
])("%s: %j becomes %j", (tool, before, expected) => {
  const selected = read(before);
  expect(after(selected, editFor(tool, selected))).toBe(expected);
});

test("a table stands in a paragraph of its own", () => {
  const selected = read("text|");
  expect(after(selected, editFor("table", selected))).toBe(
    "text\n\n| ‹Group› | Before | After |\n| --- | ---: | ---: |\n|  |  |  |\n",
  );
});

test.each<[string, (selected: Selected) => Edit | null, string, string | null]>([
  ["Enter", nextPoint, "- one|", "- one\n- |"],
  ["Enter", nextPoint, "  9. nine|", "  9. nine\n  10. |"],
  ["Enter", nextPoint, "- one\n- |", "- one\n|"],
  ["Enter", nextPoint, "text|", null],
  ["Enter", nextPoint, "|- one", null],
  ["Backspace", dropPoint, "- one\n- |", "- one\n|"],
  ["Backspace", dropPoint, "- one|", null],
  ["up", (selected) => moveLine(selected, -1), "a\nb|\nc", "b|\na\nc"],
  ["up", (selected) => moveLine(selected, -1), "a|\nb", null],
  ["down", (selected) => moveLine(selected, 1), "a|\nb", "b\na|"],
  ["down", (selected) => moveLine(selected, 1), "a\nb|", null],
])("%s: %s", (_key, edit, before, expected) => {
  const selected = read(before);
  const made = edit(selected);
  expect(made && after(selected, made)).toBe(expected);
});
