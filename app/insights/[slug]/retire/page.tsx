import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ReinstateForm, RetireForm } from "@/components/insights/review/retire-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { mayTend } from "@/domain/insights/insight-policy";
import { reinstate, retire } from "./actions";

export const metadata: Metadata = { title: "Retire an insight" };

type RetirePageProps = { params: Promise<{ slug: string }> };

export default async function RetirePage({ params }: RetirePageProps) {
  const { actor, href, insight, standing } = await requireInsight((await params).slug, "/retire");
  if (!mayTend(actor, standing)) forbidden();
  const crumbs = [{ label: "Library", href: "/insights" }];
  const { id, status, retiredReason } = insight;
  if (status === "retired")
    return (
      <SignedInFrame actor={actor} current="library">
        <PageHeader
          title="Reinstate this insight"
          crumbs={crumbs}
          intro={`It is retired: ${retiredReason ?? ""}`}
        />
        <Named insight={insight} href={href} />
        <p className="mb-6 max-w-measure">
          Readers then see it as published again, without the notice. That it was retired, and why, stays in
          the audit trail.
        </p>
        <ReinstateForm insightId={id} reinstate={reinstate} />
      </SignedInFrame>
    );
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Retire this insight"
        crumbs={crumbs}
        intro="Readers keep the page, with a notice that it is no longer relied on and why. Nothing is deleted, links to it go on working, and you can reinstate it at any time."
      />
      <Named insight={insight} href={href} />
      {status === "published" ? (
        <RetireForm insightId={id} href={href} retire={retire} />
      ) : (
        <Notice>
          {status === "draft"
            ? "This was never published, so there is nothing to retire."
            : "This was replaced already; its page says by what."}
        </Notice>
      )}
    </SignedInFrame>
  );
}

type NamedProps = { insight: { statement: string; language: string }; href: string };

/** Which one: in its own words. */
function Named({ insight: { statement, language }, href }: NamedProps) {
  return (
    <p lang={language} dir="auto" className="mb-8 max-w-measure font-serif text-20 wrap-anywhere">
      <TextLink href={href}>{statement || "No statement yet"}</TextLink>
    </p>
  );
}
