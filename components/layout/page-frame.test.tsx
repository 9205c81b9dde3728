import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { FramePerson } from "./frame-person";
import { PageFrame } from "./page-frame";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => undefined }) }));

const nothing = async () => undefined;

function draw(role: FramePerson["role"], rail: "wide" | "narrow" = "wide") {
  return renderToStaticMarkup(
    <PageFrame
      person={{ name: "Ana Castro", email: "ana@example.org", role }}
      current="library"
      organization="Harbour Institute"
      singleKeys
      appearance={{ theme: "dark", rail }}
      actions={{ signOut: nothing, setTheme: nothing }}
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
