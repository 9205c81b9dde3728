import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EvidenceItems } from "@/components/insights/review/evidence-items";
import { emptyEvidence } from "@/domain/evidence/empty-evidence-input";
import type { StudyLink } from "@/domain/studies/study-query";
import { KnownStudiesContext } from "./known-studies";
import { StudyField } from "./study-field";

const study: StudyLink = {
  ...{ id: "s", href: "/studies/harbour-22222222", title: "Harbour counts", stage: "published" },
  ...{ expectedOn: null, isLate: false, isWithdrawn: false },
};

const field = (studyId: string | null, known: StudyLink[] = []) =>
  renderToStaticMarkup(
    <KnownStudiesContext value={Object.fromEntries(known.map((one) => [one.id, one]))}>
      <StudyField item={{ ...emptyEvidence("e"), studyId }} onChange={() => {}} />
    </KnownStudiesContext>,
  );

test("a writer sees which study an item came from, and can take it out", () => {
  expect(field("s", [study])).toContain('href="/studies/harbour-22222222"');
  expect(field("s", [study])).toContain("Take the study out");
  expect(field("s", [{ ...study, isWithdrawn: true }])).toContain("so the item counts nothing");
  expect(field("s")).toContain("Load the page again");
});

test("an item that names none has a place to find it", () => {
  expect(field(null)).toContain('aria-label="The study it came from"');
});

test("a reviewer reads it beside the data", () => {
  const html = renderToStaticMarkup(
    <EvidenceItems
      items={[{ ...emptyEvidence("e"), studyId: "s" }]}
      html={{}}
      tongue={{ lang: "en", dir: "ltr" }}
      locale="en-GB"
      studies={{ s: study }}
    />,
  );
  expect(html).toContain("From the study");
  expect(html).toContain("Harbour counts");
});
