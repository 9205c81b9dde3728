import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { TokenTable } from "@/components/access/token-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listAllTokens } from "@/domain/access/list-tokens";
import { revoke } from "./actions";

export const metadata: Metadata = { title: "Tokens" };

export default async function AllTokensPage() {
  const actor = await requireRole("admin");
  const now = new Date();
  const tokens = await listAllTokens(actor, now);
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Tokens"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        intro="Other software acts with these as the person who made them. People make their own under Profile and settings."
      />
      {tokens.length > 0 ? (
        <TokenTable
          tokens={tokens}
          clock={{ now, timeZone: actor.timeZone, locale: actor.locale }}
          revoke={revoke}
          ofEverybody
        />
      ) : (
        <EmptyState title="Nobody has made a token">
          You see here which software acts for whom, and when it last did.
        </EmptyState>
      )}
    </SignedInFrame>
  );
}
