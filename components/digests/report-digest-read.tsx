"use client";

import { useEffect } from "react";
import { watchReading } from "@/components/insights/record/watch-reading";

/** Says once, in the background, that this digest was in front of somebody for three seconds. */
export function ReportDigestRead({ address }: { address: string }) {
  useEffect(
    () => watchReading(() => void fetch(address, { method: "POST", keepalive: true }).catch(() => {})),
    [address],
  );
  return null;
}
