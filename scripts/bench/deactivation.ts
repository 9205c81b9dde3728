import { figure } from "./figure";
import { runDemo } from "./running-demo";
import { cookieHeader, openBrowser, signIn } from "./sign-in";

/** A3: how long after the click a person who is deactivated under load still gets an answer. */
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
      if (response.status === 200) lastAccepted = performance.now();
    }
  });
  const clicked = performance.now();
  await page.getByRole("alertdialog").getByRole("button", { name: "Deactivate" }).click();
  await page.getByRole("button", { name: /^Reactivate/ }).waitFor({ timeout: 60_000 });
  const confirmed = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  stopped = true;
  await Promise.all(clients);
  figure("deactivation", "last accepted request after the click, 50 clients", lastAccepted - clicked, "ms");
  figure("deactivation", "last accepted request after it was confirmed", lastAccepted - confirmed, "ms");
  await browser.close();
  await demo.stop();
}
