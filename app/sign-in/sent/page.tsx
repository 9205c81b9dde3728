import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readSignInCookie } from "@/app/_request/session-cookie";
import { CodeForm } from "@/components/access/code-form";
import { EndedRequest } from "@/components/access/ended-request";
import { KeptMailNotice } from "@/components/access/kept-mail-notice";
import { PairingNumber } from "@/components/access/pairing-number";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { TextLink } from "@/components/ui/text-link";
import { findHouseName } from "@/domain/access/find-house-name";
import { findByBrowser, pairingNumber } from "@/domain/access/sign-in-request";
import { signInWays } from "@/domain/access/sign-in-ways";
import { signInWithCode } from "../actions";

export const metadata: Metadata = { title: "Look at your mail" };

export default async function SentPage() {
  const asked = await readSignInCookie();
  const request = asked && (await findByBrowser(asked.requestId, asked.browserSecret, new Date()));
  if (!request) redirect("/sign-in");
  const organization = await findHouseName();
  const askAgain = `/sign-in?to=${encodeURIComponent(request.returnTo)}`;
  if (request.state !== "open")
    return <EndedRequest organization={organization} state={request.state} askAgain={askAgain} />;
  return (
    <QuietFrame
      organization={organization}
      title="Look at your mail"
      intro={
        <>
          If <strong className="font-semibold break-words text-ink">{request.email}</strong> may come in, a
          mail is on its way. Its link and its code work for ten minutes.
        </>
      }
      footer={
        <>
          No mail after a minute? Look among unwanted mail, or <TextLink href={askAgain}>ask again</TextLink>.
          The newest mail counts.
        </>
      }
    >
      {!signInWays().sendsMail && <KeptMailNotice />}
      <CodeForm enter={signInWithCode} />
      <PairingNumber digits={pairingNumber(request.id)} />
    </QuietFrame>
  );
}
