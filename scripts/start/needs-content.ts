import { existsSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";

/** Whether nobody is here yet, or a code for the first administrator still lies about. */
export async function needsContent({ folder, databaseUrl }: { folder: string; databaseUrl: string }) {
  if (existsSync(join(folder, "setup-code"))) return true;
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await client<{ people: boolean }[]>`select exists (select from people) as people`;
    return row?.people === false;
  } finally {
    await client.end({ timeout: 5 });
  }
}
