import { rmSync } from "node:fs";
import { join } from "node:path";
import { environment } from "@/config/environment";
import { closeDatabase } from "@/db/client";
import { announceSetupCode } from "./announce-setup-code";

// Run by the launcher before the pages open: says the code for /setup while nobody is here, and cleans up afterwards.
if (!(await announceSetupCode())) rmSync(join(environment().TIDEMARK_DIR, "setup-code"), { force: true });
await closeDatabase();
