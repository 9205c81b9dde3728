import { bundledCommand, commands } from "./bundle.mjs";

// Runs one command of Tidemark: as the last build has bundled it if that still fits the sources, else from the sources.
// Plain JavaScript, because nothing can read TypeScript yet.
const [name = ""] = process.argv.splice(2, 1);
if (!Object.hasOwn(commands, name))
  throw new Error(`There is no command “${name}”, only ${Object.keys(commands).join(", ")}.`);

const bundled = bundledCommand(name);
if (bundled === null) await import("tsx");
await import(bundled ?? new URL(`../../${commands[name]}`, import.meta.url).href);
