import { environment } from "@/config/environment";
import { transferLimits } from "../transfer-limits";

/** What holds here: as `transfer-limits.ts` says, but for the size that whoever runs Tidemark may change. */
export const importLimits = () => ({ ...transferLimits, uploadMegabytes: environment().IMPORT_LIMIT_MB });

export const megabyte = 1024 * 1024;
