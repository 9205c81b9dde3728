import { expect, test } from "vitest";
import { sourceLink } from "./source-link";

test.each([
  ["10.1086/651235", "https://doi.org/10.1086/651235"],
  ["doi:10.1037/0022-3514.79.6.995", "https://doi.org/10.1037/0022-3514.79.6.995"],
  ["https://dx.doi.org/10.1016/j.jcps.2014.08.002", "https://doi.org/10.1016/j.jcps.2014.08.002"],
  [
    "10.1002/(SICI)1099<1::AID>3.0.CO;2-#",
    "https://doi.org/10.1002/(SICI)1099%3C1%3A%3AAID%3E3.0.CO%3B2-%23",
  ],
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["HTTP://EXAMPLE.org/plans", "http://example.org/plans"],
  ["javascript:alert(1)", undefined],
  ["data:text/html,hi", undefined],
  ["https://example.org@evil.example/", undefined],
  ["//evil.example/", undefined],
  ["Interview notes, drawer 3", undefined],
  ["", undefined],
])("where %s leads", (source, href) => {
  expect(sourceLink(source)?.href).toBe(href);
});
