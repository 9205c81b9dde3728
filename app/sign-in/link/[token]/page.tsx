import type { Metadata } from "next";
import { readArrival } from "@/app/_request/arrival";
import { EndedRequest } from "@/components/access/ended-request";
import { LinkForm } from "@/components/access/link-form";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { findHouseName } from "@/domain/access/find-house-name";
import { findByLink } from "@/domain/access/sign-in-request";
import { signInWithLink } from "../../actions";

export const metadata: Metadata = { title: "Sign in", referrer: "strict-origin" };

type LinkPageProps = { params: Promise<{ token: string }> };

/** Only shows who would come in: link scanners open, render and press what they find. Nothing here changes anything. */
export default async function LinkPage({ params }: LinkPageProps) {
  const { token } = await params;
  const { browserSecret } = await readArrival();
  const request = await findByLink(token, browserSecret, new Date());
  const organization = await findHouseName();
  if (request?.state !== "open")
    return (
      <EndedRequest organization={organization} state={request?.state ?? "unknown"} askAgain="/sign-in" />
    );
  return (
    <QuietFrame
      organization={organization}
      title="Sign in"
      intro={
        <>
          As <strong className="font-semibold break-words text-ink">{request.email}</strong>
        </>
      }
      footer={
        request.needsNoNumber
          ? "If you did not ask for this, close the page: nothing has happened."
          : "If you did not ask for this, close the page and give the number to nobody: nothing has happened."
      }
    >
      <LinkForm enter={signInWithLink} token={token} needsNumber={!request.needsNoNumber} />
    </QuietFrame>
  );
}
