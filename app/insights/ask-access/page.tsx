import type { Metadata } from "next";
import { headers } from "next/headers";
import { z } from "zod";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import type { PersonActor } from "@/domain/actor";
import { auditOverride, findByKey } from "@/domain/insights/find-standing";
import { insightHref } from "@/domain/insights/insight-address";
import { keyInAddress } from "@/domain/insights/key-in-address";
import { ask } from "./actions";

export const metadata: Metadata = { title: "Ask for access" };

type AskAccessPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const query = z.object({
  address: z.string().max(2000).optional().catch(undefined),
  sent: z.string().optional().catch(undefined),
});

export default async function AskAccessPage({ searchParams }: AskAccessPageProps) {
  const actor = await requirePerson();
  const { address = await cameFrom(), sent } = query.parse(await searchParams);
  const open = sent ? null : await findOpen(actor, address);
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Ask for access"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="Some insights are for named teams and people. Whoever owns one can let you read it."
      />
      {sent ? <Sent /> : open ? <Open {...open} /> : <AskForm address={address} />}
    </SignedInFrame>
  );
}

/** The page that led here, where it may have been a record. */
async function cameFrom() {
  const referer = (await headers()).get("referer") ?? "";
  if (!URL.canParse(referer)) return "";
  const { pathname } = new URL(referer);
  return keyInAddress(pathname) ? pathname : "";
}

/** The record itself, when this person can read it and need not ask. */
async function findOpen(actor: PersonActor, address: string) {
  const key = keyInAddress(address);
  const found = key ? await findByKey(actor, key, new Date()) : null;
  if (!found) return null;
  await auditOverride(actor, found);
  return { href: insightHref(found.insight), statement: found.insight.statement };
}

function Sent() {
  return (
    <div className="max-w-measure">
      <Notice kind="confirmed" title="Your question is on its way">
        If there is an insight under this address that is not yours to see, its owner has been asked. The
        answer will stand on your home page.
      </Notice>
      <div className="mt-6">
        <LinkButton href="/insights">Go to the library</LinkButton>
      </div>
    </div>
  );
}

function Open({ href, statement }: { href: string; statement: string }) {
  return (
    <Notice title="You can read it already">
      <TextLink href={href}>{statement || "Open the insight"}</TextLink>
    </Notice>
  );
}

function AskForm({ address }: { address: string }) {
  return (
    <ActionForm action={ask} className="grid max-w-xl gap-6">
      <Field
        name="address"
        label="Address of the insight"
        hint="As it was given to you, from the browser's address line or a message."
      >
        <TextInput defaultValue={address} autoComplete="off" inputMode="url" />
      </Field>
      <Field name="message" label="What you need it for" optional hint="Its owner reads this.">
        <TextArea />
      </Field>
      <div>
        <SubmitButton>Ask for access</SubmitButton>
      </div>
    </ActionForm>
  );
}
