import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "@/app/_request/current-actor";
import { ProveAgain } from "@/components/access/prove-again";
import { ProviderLink } from "@/components/access/provider-link";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { TextLink } from "@/components/ui/text-link";
import { findHouseName } from "@/domain/access/find-house-name";
import { ownPath } from "@/domain/access/own-path";
import { signInWays } from "@/domain/access/sign-in-ways";
import { proveByMail, proveInDemo } from "../actions";

export const metadata: Metadata = { title: "Is it still you?" };

type AgainPageProps = { searchParams: Promise<{ to?: string | string[] }> };

export default async function AgainPage({ searchParams }: AgainPageProps) {
  const query = await searchParams;
  const to = ownPath(typeof query.to === "string" ? query.to : "/");
  const actor = await currentActor();
  if (actor.kind !== "person") redirect(`/sign-in?to=${encodeURIComponent(to)}`);
  const { byMail, provider, isDemo } = signInWays();
  return (
    <QuietFrame
      organization={await findHouseName()}
      title="Is it still you?"
      intro={`Some steps need a fresh proof, not older than ten minutes. You are signed in as ${actor.name}.`}
      footer={<TextLink href={to}>Go back without it</TextLink>}
    >
      <div className="grid gap-4">
        {provider && <ProviderLink name={provider} to={to} again />}
        {isDemo && <ProveAgain prove={proveInDemo} to={to} label={`I am ${actor.name}`} />}
        {byMail && !isDemo && (
          <ProveAgain prove={proveByMail} to={to} label={`Send a mail to ${actor.email}`} />
        )}
      </div>
    </QuietFrame>
  );
}
