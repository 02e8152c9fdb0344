import { ofData, ofReading } from './issue.js';

/** Codes that have a wording; locales are tested against it. */
export const issueCodes: readonly string[] = Object.keys({ ...ofData, ...ofReading });
