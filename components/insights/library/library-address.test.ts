import { describe, expect, test } from "vitest";
import { searchQuery } from "@/domain/search/search-query";
import { addressOfQuery, choicesOf, chosenFields, cleared, toggled, wholeLibrary } from "./library-address";

const ask = (address: string) =>
  searchQuery.parse(Object.fromEntries(new URL(address, "http://library").searchParams));

test("nothing asked is the whole library", () => {
  expect(ask("/insights")).toEqual(wholeLibrary);
  expect(addressOfQuery(wholeLibrary)).toBe("/insights");
});

test.each([
  "/insights?q=onboarding&topic=choice,defaults&freshness=due",
  "/insights?q=%22two+words%22+%26+%23+%D9%85%D8%B1%D8%AD%D8%A8%D8%A7&status=draft&page=3",
  "/insights?certainty=high,very-low&kind=study&owner=0197a3a0-0000-7000-8000-000000000000",
  "/insights?team=harbour&after=1780000000000~0197a3a0-0000-7000-8000-000000000000",
])("%s says all that it asks", (address) => {
  expect(addressOfQuery(ask(address))).toBe(address.replace("~", "%7E"));
  expect(ask(addressOfQuery(ask(address)))).toEqual(ask(address));
});

describe("choosing", () => {
  const query = ask("/insights?q=tide&topic=choice&page=4");

  test.each([
    [{ facet: "topic", value: "defaults" }, "/insights?q=tide&topic=choice,defaults"],
    [{ facet: "topic", value: "choice" }, "/insights?q=tide"],
    [{ facet: "freshness", value: "year" }, "/insights?q=tide&topic=choice&freshness=year"],
    [{ facet: "status", value: "draft" }, "/insights?q=tide&topic=choice&status=draft"],
    [{ facet: "status", value: "published" }, "/insights?q=tide&topic=choice"],
  ] as const)("%o leads to the first page of %s", (choice, address) => {
    expect(addressOfQuery(toggled(query, choice))).toBe(address);
  });

  test("a menu with one answer takes another, and gives it back", () => {
    const due = ask("/insights?freshness=due&status=retired");
    expect(addressOfQuery(toggled(due, { facet: "freshness", value: "older" }))).toBe(
      "/insights?freshness=older&status=retired",
    );
    expect(addressOfQuery(toggled(due, { facet: "freshness", value: "due" }))).toBe(
      "/insights?status=retired",
    );
    expect(addressOfQuery(toggled(due, { facet: "status", value: "retired" }))).toBe(
      "/insights?freshness=due",
    );
  });

  test("what is chosen can be listed, sent along and cleared, one menu or all; the words stay", () => {
    const narrow = ask("/insights?q=tide&topic=choice,defaults&status=retired&page=2");
    expect(choicesOf(narrow)).toEqual([
      { facet: "topic", value: "choice" },
      { facet: "topic", value: "defaults" },
      { facet: "status", value: "retired" },
    ]);
    expect(chosenFields(narrow)).toEqual({ topic: "choice,defaults", status: "retired" });
    expect(addressOfQuery(cleared(narrow, "topic"))).toBe("/insights?q=tide&status=retired");
    expect(addressOfQuery(cleared(narrow))).toBe("/insights?q=tide");
  });
});
