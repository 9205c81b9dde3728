import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LibraryDoors } from "./library-doors";

const addresses = (writes: boolean) =>
  [
    ...renderToStaticMarkup(<LibraryDoors writes={writes} isUnused={false} />).matchAll(/href="([^"]+)"/g),
  ].map(([, href]) => href);

test("the library leads to everything that is kept beside it", () => {
  expect(addresses(true)).toEqual(
    expect.arrayContaining([
      ...[
        "/insights/needs-review",
        "/insights/yours",
        "/insights/questions",
        "/insights/unanswered",
        "/datasets",
      ],
    ]),
  );
});

test("readers find what was asked and the data that is theirs to read, and nothing that only authors use", () => {
  expect(addresses(false)).toEqual(["/topics", "/insights/questions", "/datasets"]);
});
