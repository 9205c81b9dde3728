import { ensureBuild } from "./start/production-build";
import { runPlainly } from "./start/run-plainly";

await runPlainly(async () => {
  const outcome = await ensureBuild(console.log, new AbortController().signal);
  console.log(outcome === "built" ? "The production build is made." : "The production build is up to date.");
});
