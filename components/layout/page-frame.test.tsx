import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { PageSearch } from "@/components/search/page-search";
import type { FramePerson } from "./frame-person";
import { PageFrame } from "./page-frame";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => undefined }) }));

const nothing = async () => undefined;

function draw(role: FramePerson["role"], rail: "wide" | "narrow" = "wide", search?: PageSearch) {
  return renderToStaticMarkup(
    <PageFrame
      person={{ id: "ana", name: "Ana Castro", email: "ana@example.org", role }}
      current="library"
      organization="Harbour Institute"
      singleKeys
      appearance={{ theme: "dark", rail }}
      actions={{ signOut: nothing, setTheme: nothing }}
      search={search}
    >
      <h1>Library</h1>
    </PageFrame>,
  );
}

test("the first link of the page skips to what it is about", () => {
  expect(/<a [^>]*>/.exec(draw("reader"))?.[0]).toContain('href="#main"');
});

test("the room one is in is marked, in the rail and in the bottom bar", () => {
  expect(draw("reader").match(/aria-current="page"/g)).toHaveLength(2);
});

test.each([
  ["reader", false],
  ["author", false],
  ["curator", true],
  ["admin", true],
] as const)("a %s sees administration: %s", (role, sees) => {
  expect(draw(role).includes('href="/admin"')).toBe(sees);
});

test("the rail comes as this browser left it, and the theme chosen is marked", () => {
  const html = draw("reader", "narrow");
  expect(html).toContain('data-rail="narrow"');
  expect(/<button[^>]*value="dark"[^>]*>/.exec(html)?.[0]).toContain('aria-pressed="true"');
});

test("on every page the search box opens a list; on a page of hits it carries their filters", () => {
  expect(draw("reader")).toContain('role="combobox"');
  const html = draw("reader", "wide", { value: "tide", hidden: { topic: "harbour" }, live: true });
  expect(html).not.toContain('role="combobox"');
  expect(html).toContain('<input type="hidden" name="topic" value="harbour"/>');
  expect(/<input[^>]*type="search"[^>]*>/.exec(html)?.[0]).toContain('value="tide"');
});
