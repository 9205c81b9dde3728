import { ensureBuild } from "@/scripts/start/production-build";

/** One production build for all tests that start real processes; nothing is built when the sources are unchanged. */
export async function setup() {
  await ensureBuild(console.log, new AbortController().signal);
}
