import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { StartPathForm } from "@/components/paths/start-path-form";
import { PageHeader } from "@/components/ui/page-header";
import { createPathInput } from "@/domain/paths/path-input";
import { make } from "./actions";

export const metadata: Metadata = { title: "Make a path" };

type NewPathPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewPathPage({ searchParams }: NewPathPageProps) {
  const actor = await requireRole("author");
  const begun = createPathInput.safeParse(await searchParams);
  return (
    <SignedInFrame actor={actor} current="paths">
      <PageHeader
        title="Make a path"
        crumbs={[{ label: "Paths", href: "/paths" }]}
        intro="It starts as a draft. The insights come next; everything can be changed later."
      />
      <StartPathForm make={make} begun={begun.data} />
    </SignedInFrame>
  );
}
