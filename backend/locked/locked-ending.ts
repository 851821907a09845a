/** Ending of an archive's name: still a project's, so that the system opens it with this program. */
export const lockedEnding = '.locked.exemplar'
