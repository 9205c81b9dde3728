import { expect, test } from "vitest";
import { publicAddress } from "@/config/environment";
import { linkTarget } from "./link-target";

const home = publicAddress();
const insight = { kind: "insight", key: "2345bcdf" };

test.each([
  ["/insights/people-choose-sooner-2345bcdf", insight],
  ["/insights/2345bcdf", insight],
  ["/insights/2345BCDF/", insight],
  ["/insights/other-words-2345bcdf/history", insight],
  ["/insights/2345bcdf#evidence-3", insight],
  ["/insights/2345bcdf?from=mail&amp;x=<!here>", insight],
  ["/i/2345bcdf", insight],
  ["/paths/first-weeks-2345bcdf/step/1", { kind: "path", key: "2345bcdf" }],
  ["/initiatives/2345bcdf", { kind: "initiative", key: "2345bcdf" }],
])("%s has a card", (path, target) => {
  expect(linkTarget(home + path)).toEqual(target);
});

test.each([
  ...["/insights", "/insights/new", "/insights/desk", "/insights/find?x=2345bcdf", "/insights/word2345bcdf"],
  ...[
    "/teams/2345bcdf",
    "/topics/2345bcdf",
    "/studies/2345bcdf",
    "/people/2345bcdf",
    "/constructor/2345bcdf",
  ],
  ...["/", "", "/x/insights/2345bcdf", "//i/2345bcdf"],
])("%s has none", (path) => {
  expect(linkTarget(home + path)).toBeNull();
});

test.each([
  "https://elsewhere.example/i/2345bcdf",
  `${home}.elsewhere.example/i/2345bcdf`,
  `https://${new URL(home).hostname}:1/i/2345bcdf`,
  "ftp://127.0.0.1/i/2345bcdf",
  "no address",
])("%s is not ours", (address) => {
  expect(linkTarget(address)).toBeNull();
});
