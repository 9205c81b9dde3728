import { WaterLevel } from "@/components/ui/water-level";
import type { RememberedCounts } from "@/domain/reminders/remembered-query";

type RememberedSummaryProps = { counts: RememberedCounts; locale: string };

/** All of it at one glance. */
export function RememberedSummary({ counts: { remembered, held, recall }, locale }: RememberedSummaryProps) {
  if (remembered === 0 || recall === null) return null;
  const number = (count: number) => count.toLocaleString(locale);
  return (
    <p className="mb-6 max-w-measure">
      Of {remembered === 1 ? "the one insight" : `the ${number(remembered)} insights`} that you met, you would
      most likely recall {held === remembered ? (remembered === 1 ? "it" : "all") : number(held)} today. Of
      all of it about <WaterLevel share={recall} of="" className="mx-1" /> is left.
    </p>
  );
}
