import postgres from "postgres";
import { startPostgres } from "../start/embedded-postgres";
import { figure } from "./figure";
import { runDemo } from "./running-demo";
import { cookieHeader, openBrowser, signIn } from "./sign-in";

/** A3: how long after their deactivation a person still gets an answer, while 50 clients ask in their name. */
export async function benchDeactivation() {
  const demo = await runDemo();
  const browser = await openBrowser();
  const leaving = await cookieHeader(await signIn(browser, demo.base, "Demo Leaving Engineer"));
  const admin = await signIn(browser, demo.base, "Demo Research Lead");
  const page = await admin.newPage();
  await page.goto("/admin/people?q=Leaving");
  await page.getByRole("link", { name: "Demo Leaving Engineer" }).click();
  await page.getByRole("button", { name: /^Deactivate Demo/ }).click();
  let lastAccepted = 0;
  let stopped = false;
  const clients = Array.from({ length: 50 }, async () => {
    while (!stopped) {
      const response = await fetch(`${demo.base}/teams`, {
        headers: { cookie: leaving },
        redirect: "manual",
      });
      await response.arrayBuffer();
      if (response.status === 200) lastAccepted = Date.now();
    }
  });
  const deactivated = momentOfDeactivation(demo.folder);
  await page.getByRole("alertdialog").getByRole("button", { name: "Deactivate" }).click();
  await page.getByRole("button", { name: /^Reactivate/ }).waitFor({ timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  stopped = true;
  await Promise.all(clients);
  const afterwards = lastAccepted - (await deactivated);
  figure("deactivation", "last accepted request after it was committed, 50 clients", afterwards, "ms");
  await browser.close();
  await demo.stop();
}

/** Watches the row from outside: the moment from which nobody may be let in by it any more. */
async function momentOfDeactivation(folder: string) {
  const { url } = await startPostgres({ folder, database: "tidemark_demo" });
  const sql = postgres(url, { max: 1 });
  for (;;) {
    const [row] =
      await sql`select 1 from people where name = 'Demo Leaving Engineer' and deactivated_at is not null`;
    if (row) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const moment = Date.now();
  await sql.end();
  return moment;
}
