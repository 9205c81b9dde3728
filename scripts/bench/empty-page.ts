import { measurePage } from "./measure-page";
import { runDemo } from "./running-demo";
import { openBrowser, signIn } from "./sign-in";

/** A page of the frame with one paragraph in it. */
export const emptyPage = "/initiatives";

/** What an empty signed-in page costs. */
export async function benchEmptyPage() {
  const demo = await runDemo();
  const browser = await openBrowser();
  const context = await signIn(browser, demo.base, "Demo Product Manager");
  await measurePage({ bench: "empty-page", demo, context, path: emptyPage });
  await browser.close();
  await demo.stop();
}
