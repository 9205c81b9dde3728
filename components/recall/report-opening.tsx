"use client";

import { useEffect } from "react";

/** Says once, in the background, that the answer to a question on this page was looked at. */
export function ReportOpening({ address }: { address: string }) {
  useEffect(() => {
    const look = ({ target }: Event) => {
      const details = target instanceof HTMLDetailsElement && target.open ? target : null;
      const cardId = details?.dataset.opensCard;
      if (!details || !cardId) return;
      delete details.dataset.opensCard;
      report(address, cardId);
    };
    // Toggles do not rise to the page, but are seen on their way down.
    document.addEventListener("toggle", look, true);
    return () => document.removeEventListener("toggle", look, true);
  }, [address]);
  return null;
}

function report(address: string, cardId: string) {
  const body = JSON.stringify({ deeds: [{ does: "open", cardId }] });
  const headers = { "content-type": "application/json" };
  void fetch(address, { method: "POST", keepalive: true, headers, body }).catch(() => {});
}
