/**
 * What `farebox doctor` found. `problem`: payments fail, or could be lost or stolen. `warning`: worth a look. `note`: as it should be, and
 * good to know. Holds no secret.
 */
export interface Finding {
  readonly level: 'ok' | 'note' | 'warning' | 'problem';
  /** The site, or null where it is about the whole server. */
  readonly site: string | null;
  /** What was looked at: `configuration`, `network`, `database`, `publicUrl`, `webhook`, `cards`, or a provider's name. */
  readonly about: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** Whether nothing keeps payments from working. */
export const isHealthy = (findings: readonly Finding[]): boolean =>
  findings.every(({ level }) => level !== 'problem');
