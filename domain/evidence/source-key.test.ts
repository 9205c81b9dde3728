import { expect, test } from "vitest";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { sourceKey } from "./source-key";

test.each([
  "10.1000/XYZ-123",
  " doi:10.1000/xyz-123 ",
  "DOI: 10.1000/xyz-123",
  "https://doi.org/10.1000/xyz-123",
  "http://dx.doi.org/10.1000/xyz%2D123",
  "https://www.doi.org/10.1000/XYZ-123/",
  "doi:10.1000/xyz-123.",
])("“%s” is the same DOI however it is written", (source) => {
  expect(sourceKey(source)).toBe("doi:10.1000/xyz-123");
});

test.each([
  "https://example.org/Plans?year=2025",
  "http://example.org/Plans?year=2025",
  "https://www.Example.org/Plans?year=2025#table-2",
  "https://example.org:443/Plans/?year=2025",
  "http://example.org:80/Plans?year=2025",
  "example.org/Plans?year=2025",
])("“%s” is the same address", (source) => {
  expect(sourceKey(source)).toBe("example.org/Plans?year=2025");
});

test.each(["", "  ", "Interview notes", "internal", "10.1000", "ftp://example.org/a", "javascript:alert(1)"])(
  "“%s” names no source that two records share",
  (source) => {
    expect(sourceKey(source)).toBe("");
  },
);

test("other addresses stay apart, and long ones fit an index", () => {
  expect(sourceKey("https://example.org/plans")).not.toBe(sourceKey("https://example.org/Plans"));
  expect(sourceKey("https://example.org/a?x=1")).not.toBe(sourceKey("https://example.org/a?x=2"));
  const long = `https://example.org/${"ä".repeat(900)}`;
  expect(sourceKey(long)).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(sourceKey(`${long}/`)).toBe(sourceKey(long));
  for (const { text } of hostileStrings) expect(sourceKey(text).length).toBeLessThanOrEqual(400);
});
