import { isOwnExport } from "../own-export/own-export";
import { openSource } from "../sources/open-source";
import type { Report, Source } from "../sources/source";
import { importLimits } from "./import-limits";

/** What an export of a large library may be when it is named on the command line: 200,000 insights. */
const exportLimits = () => ({ ...importLimits(), entries: 400_010, unpackedMegabytes: 20_000 });

/** Opens what the command line names: an export of Tidemark may be larger than anything else. */
export async function openNamed(path: string, name: string, report: Report): Promise<Source> {
  const isExport = await peek(path, name);
  return openSource(path, name, report, isExport ? exportLimits() : importLimits());
}

async function peek(path: string, name: string) {
  const source = await openSource(path, name, () => {}, exportLimits());
  try {
    return !source.isRefused() && source.kind !== "file" && (await isOwnExport(source.whole));
  } finally {
    await source.close();
  }
}
