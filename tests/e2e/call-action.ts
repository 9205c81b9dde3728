import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const buildFolder = process.env.TIDEMARK_BUILD_DIR ?? ".next";

export type Action = { id: string; name: string; page: string };
export type Answer = { status: "done" | "refused" | "redirected" | "silent"; message: string };

let known: Action[] | undefined;

/** Every server action of the build, named `file#export`, with a page that carries it. */
export function builtActions(): Action[] {
  known ??= readActions();
  return known;
}

function readActions(): Action[] {
  const manifest = readJson("server/server-reference-manifest.json") as {
    node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
  };
  return Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename.replace(/^app\//, "").replace(/\.ts$/, "")}#${exportedName}`,
    page: (Object.keys(workers)[0] ?? "").replace(/^app/, "").replace(/\/page$/, "") || "/",
  }));
}

/** Every page and route handler of the build, by its pattern. */
export function builtRoutes(): { pattern: string; isPage: boolean }[] {
  const manifest = readJson("app-path-routes-manifest.json") as Record<string, string>;
  return Object.entries(manifest)
    .filter(([key]) => !key.startsWith("/_"))
    .map(([key, pattern]) => ({ pattern, isPage: key.endsWith("/page") }));
}

/** Calls an action as a browser does: its arguments are a form state and a form, or the form alone. */
export async function callAction(
  base: string,
  action: Action,
  {
    fields,
    cookie,
    bare = false,
  }: { fields: Record<string, string | string[]>; cookie?: string; bare?: boolean },
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(`_1_${name}`, one);
  body.append("0", JSON.stringify(bare ? ["$K1"] : [{ status: "idle" }, "$K1"]));
  const response = await fetch(base + action.page.replace(/\[[^\]]+\]/g, "x"), {
    method: "POST",
    body,
    redirect: "manual",
    headers: {
      "next-action": action.id,
      accept: "text/x-component",
      origin: base,
      "sec-fetch-site": "same-origin",
      ...(cookie ? { cookie } : {}),
    },
  });
  return readAnswer(response);
}

async function readAnswer(response: Response): Promise<Answer> {
  const to = response.headers.get("x-action-redirect") ?? response.headers.get("location");
  if (to) return { status: "redirected", message: to };
  const text = await response.text();
  // The page around the action may be refused or missing; what the action answers comes along all the same.
  const isAnswer = response.headers.get("content-type")?.startsWith("text/x-component");
  if (response.status >= 500 || !isAnswer)
    throw new Error(`The action answered ${response.status}: ${text.slice(0, 300)}`);
  const state = /\{"status":"(done|refused)".*?\}/.exec(text);
  const message = /"message":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? "";
  return { status: (state?.[1] as "done" | "refused" | undefined) ?? "silent", message };
}

function readJson(path: string): unknown {
  const file = join(buildFolder, path);
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build first.`);
  return JSON.parse(readFileSync(file, "utf8"));
}
