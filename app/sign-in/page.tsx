import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "@/app/_request/current-actor";
import { isThisMachine } from "@/app/_request/is-this-machine";
import { DemoPeople } from "@/components/access/demo-people";
import { DemoSlack } from "@/components/access/demo-slack";
import { MailForm } from "@/components/access/mail-form";
import { ProviderLink } from "@/components/access/provider-link";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { findHouseName } from "@/domain/access/find-house-name";
import { listDemoPeople } from "@/domain/access/list-demo-people";
import { needsSetup } from "@/domain/access/needs-setup";
import { ownPath } from "@/domain/access/own-path";
import { signInWays } from "@/domain/access/sign-in-ways";
import { demoSlackPage } from "@/domain/slack/demo-page";
import { askForMail, signInAsDemoPerson } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<{ to?: string | string[]; again?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams;
  const to = ownPath(typeof query.to === "string" ? query.to : "/");
  if (await needsSetup()) redirect("/setup");
  if (query.again !== undefined) redirect(`/sign-in/again?to=${encodeURIComponent(to)}`);
  if ((await currentActor()).kind === "person") redirect(to);
  const ways = signInWays();
  const demoPeople = ways.isDemo && (await isThisMachine()) ? await listDemoPeople() : [];
  return (
    <QuietFrame
      organization={await findHouseName()}
      title={demoPeople.length > 0 ? "Come in as somebody" : "Sign in"}
      intro={introOf(ways, demoPeople.length > 0)}
      footer={
        demoPeople.length > 0
          ? "The demo answers on this machine only."
          : "Nobody gets in without an invitation or an address of your organization. If no mail comes, ask an administrator."
      }
    >
      {demoPeople.length > 0 && <DemoPeople people={demoPeople} to={to} enter={signInAsDemoPerson} />}
      {demoPeople.length > 0 && <DemoSlack href={demoSlackPage()} />}
      <div className="grid gap-6">
        {ways.provider && <ProviderLink name={ways.provider} to={to} />}
        {ways.byMail && (
          <MailForm ask={askForMail} to={to} isFirst={!ways.provider && demoPeople.length === 0} />
        )}
      </div>
    </QuietFrame>
  );
}

function introOf({ byMail, provider }: ReturnType<typeof signInWays>, isDemo: boolean) {
  if (isDemo)
    return "This is a demo with invented people. Choose one, or sign in by mail as you would for real.";
  if (byMail && !provider) return "We send you a mail with a link and a code. There is no password.";
  if (byMail) return `With ${provider}, or with a mail that holds a link and a code.`;
  return `With your account at ${provider}.`;
}
