/** The same for every record, once a day: dates pass and evidence ages without anybody doing anything. */
export async function tendCauses(_now: Date) {}
