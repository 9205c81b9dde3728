import type { Metadata } from "next";
import { cache, type ReactNode } from "react";
import { requireDataset } from "@/app/_request/require-dataset";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { AddVersion } from "@/components/datasets/add-version";
import { ReinstateForm, RenameForm, WithdrawForm } from "@/components/datasets/change-forms";
import { DatasetPreview } from "@/components/datasets/dataset-preview";
import { RestingList } from "@/components/datasets/resting-list";
import { VersionList } from "@/components/datasets/version-list";
import { RecordScript } from "@/components/insights/record/record-script";
import { ChevronRight } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { environment } from "@/config/environment";
import { findDataset } from "@/domain/datasets/find-dataset";
import { reinstate, rename, withdraw } from "./actions";

type DatasetPageProps = { params: Promise<{ key: string }> };

const load = cache(async (segment: string) => {
  const { actor, now, found } = await requireDataset(segment);
  return { actor, now, view: await findDataset(actor, found, now) };
});

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  const { view } = await load((await params).key);
  return { title: `Data: ${view.name}` };
}

export default async function DatasetPage({ params }: DatasetPageProps) {
  const { actor, now, view } = await load((await params).key);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const { id, name, versions, insights, withdrawn, withdrawnBy, mayChange } = view;
  const [newest] = versions;
  const limits = { mostMegabytes: environment().UPLOAD_LIMIT_MB, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title={
          <span dir="auto" className="wrap-anywhere">
            {name}
          </span>
        }
        crumbs={[
          { label: "Library", href: "/insights" },
          { label: "Data", href: "/datasets" },
        ]}
        intro={
          <>
            {view.createdBy.name} brought it in, <Time at={view.createdAt} {...reader} />. Versions are never
            changed; a newer one is added beside them.
          </>
        }
      />
      {view.onlyAsAdministrator && (
        <Notice kind="attention" className="mb-6">
          <p>You read this only because you are an administrator. It stands in the audit trail.</p>
        </Notice>
      )}
      {withdrawn && (
        <Notice kind="attention" title="This data was withdrawn" className="mb-8">
          <p dir="auto" className="wrap-anywhere">
            {withdrawn.reason}
          </p>
          <p className="text-muted">
            {withdrawnBy?.name}, <Time at={withdrawn.at} {...reader} />. Evidence that rests on it counts
            nothing.
          </p>
        </Notice>
      )}
      {newest && <DatasetPreview dataset={view} newest={newest} locale={actor.locale} />}
      <Section
        title="Insights that rest on it"
        intro={insights.length === 0 ? "None that you may read." : undefined}
        actions={insights.length > 0 && <TextLink href={`${view.href}/lineage`}>Lineage</TextLink>}
      >
        {insights.length > 0 && <RestingList insights={insights} newest={newest?.number ?? 0} />}
      </Section>
      <Section title="Versions">
        <VersionList versions={versions} reader={reader} />
      </Section>
      {mayChange && !withdrawn && (
        <Section title="Add a version" className="print:hidden">
          <AddVersion datasetId={id} limits={limits} />
        </Section>
      )}
      {mayChange && (
        <Section title="Change it" className="print:hidden">
          <div className="divide-y divide-line border-y border-line">
            <Folded title="Rename it">
              <RenameForm datasetId={id} name={name} rename={rename} />
            </Folded>
            {withdrawn ? (
              <Folded title="Take the withdrawal back">
                <p className="mb-4 max-w-measure text-15 text-muted">
                  Evidence that rests on it counts again as it did, and nobody is asked about it any more.
                  That it was withdrawn, and why, stays in the audit trail.
                </p>
                <ReinstateForm datasetId={id} reinstate={reinstate} />
              </Folded>
            ) : (
              <Folded title="Withdraw it">
                <p className="mb-4 max-w-measure text-15 text-muted">
                  From then on no evidence that rests on it counts, and whoever owns an insight that does is
                  asked to look at it again. Nothing is deleted, and you can take it back.
                </p>
                <WithdrawForm datasetId={id} withdraw={withdraw} />
              </Folded>
            )}
          </div>
        </Section>
      )}
      <RecordScript seen={null} />
    </SignedInFrame>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group/fold">
      <summary className="flex min-h-12 list-none items-center gap-2 rounded px-1 font-medium hover:bg-wash">
        <ChevronRight
          aria-hidden
          className="size-5 shrink-0 text-muted transition-transform group-open/fold:rotate-90"
        />
        {title}
      </summary>
      <div className="px-1 pt-2 pb-6">{children}</div>
    </details>
  );
}
