import { expect, test } from "vitest";
import { badNames } from "@/tests/support/bad-uploads";
import { attachmentHeader } from "./attachment-header";
import { tameFileName } from "./tame-file-name";

test.each(badNames)("%j is one short line, and its download header is whole", (name) => {
  const tame = tameFileName(name);
  expect(tame).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\\/]{1,150}$/u);
  expect(tameFileName(tame)).toBe(tame);
  const header = attachmentHeader(name);
  expect(header).toMatch(
    /^attachment; filename="(?:[^"\\]|\\.)*"(?:; filename\*=UTF-8''[\w%!#$&+.^`|~'()*-]*)?$/,
  );
  expect(() => new Headers({ "content-disposition": header })).not.toThrow();
});

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\a\\b.csv", "b.csv"],
  ["\u202egnp.exe", "gnp.exe"],
  ["two\r\nlines.csv", "two lines.csv"],
  ["a\u0000b\u200b.csv", "a b.csv"],
  [".htaccess", "htaccess"],
  [" . ", "file"],
  ["", "file"],
  ["../", "file"],
  ["<b>tides & “springs”</b>.csv", "b>.csv"],
  ["re\u0301sume\u0301.pdf", "résumé.pdf"],
])("%j becomes %j", (name, tame) => expect(tameFileName(name)).toBe(tame));

test("a long name keeps its ending", () => {
  expect(tameFileName(`${"long ".repeat(60)}.csv`)).toMatch(/^long .*…\.csv$/);
});
