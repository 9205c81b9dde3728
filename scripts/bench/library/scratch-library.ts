import { openInstallation } from "@/scripts/faults/installation";
import { generateLibrary, type LibrarySize } from "./generate-library";

/**
 * An installation of its own, filled with a generated library, whose web process is not started yet. From here on
 * `DATABASE_URL` means it: import what asks the database only afterwards.
 */
export async function openScratchLibrary(size: LibrarySize) {
  const installation = await openInstallation({ fast: true });
  const started = performance.now();
  const { society, insightIds } = await generateLibrary(installation.sql, size, new Date());
  process.env.DATABASE_URL = installation.url;
  return { ...installation, society, insightIds, secondsToGenerate: (performance.now() - started) / 1000 };
}
