import postgres from "postgres";
import { PlainProblem } from "@/config/plain-problem";

/** In the demo anybody signs in as anybody: it never runs on a database with people of its own. */
export async function refuseForeignData(url: string) {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await client<{ people: boolean; demo: boolean }[]>`
      select exists (select from people) as people,
        exists (select from settings where key = 'demo') as demo`;
    if (row?.people && !row.demo)
      throw new PlainProblem(
        "DATABASE_URL: this database holds people who are not the demo's, so the demo does not touch it. Give the demo an empty database.",
      );
    await client`
      insert into settings (key, value, changed_at) values ('demo', 'true'::jsonb, now())
      on conflict (key) do nothing`;
  } finally {
    await client.end({ timeout: 5 });
  }
}
