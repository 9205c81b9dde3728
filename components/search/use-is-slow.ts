import { useEffect, useState } from "react";

const slowMs = 300;

/** Whether something has been under way for longer than one should not notice. */
export function useIsSlow(isPending: boolean) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isPending) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, [isPending]);
  return isSlow;
}
