import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import ComponentsPage from "./page";
import QuietPage from "./quiet/page";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));
vi.mock("next/navigation", () => ({
  notFound: () => {
    throw new Error("not found");
  },
  unstable_rethrow: () => undefined,
  usePathname: () => "/",
  useRouter: () => ({ push: () => undefined }),
}));

beforeEach(() => {
  // React notes that these samples' actions are plain functions outside a build.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => vi.unstubAllEnvs());

test("no component sends a style attribute: the content policy would refuse it", async () => {
  const html = renderToStaticMarkup(await ComponentsPage()) + renderToStaticMarkup(QuietPage());
  expect(html.match(/<[^>]+\sstyle=[^>]*>/g)).toBeNull();
});

test("a production build shows these pages only when asked to", async () => {
  vi.stubEnv("NODE_ENV", "production");
  await expect(ComponentsPage()).rejects.toThrow("not found");
  vi.stubEnv("TIDEMARK_DEV_PAGES", "on");
  expect(await ComponentsPage()).toBeTruthy();
});
