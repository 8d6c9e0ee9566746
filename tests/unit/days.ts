export const BERLIN = 'Europe/Berlin';

export const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${BERLIN}]`).epochMilliseconds;

export const said = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(BERLIN)
    .toPlainDateTime()
    .toString()
    .slice(0, 16);
