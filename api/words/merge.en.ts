import type { MergeLineCode } from '../types/merge.ts'

/** {{names}} is left empty where there is nothing to name. */
export const mergeWordsEn: Readonly<Record<MergeLineCode, string>> = {
  'other-study':
    'This file is another project, not a copy of this one; what is alike was taken for the same.',
  'coders-added': 'Coders who are new here: {{count}} ({{names}})',
  'interviewees-added': 'New interviewees: {{count}} ({{names}})',
  'interviewees-renamed':
    'Interviewees that got another code, because theirs is taken here: {{count}} ({{names}})',
  'interviewees-changed': 'Interviewees changed as in the file: {{count}} ({{names}})',
  'interviews-added': 'New interviews: {{count}} ({{names}})',
  'interviews-changed': 'Details of interviews changed as in the file: {{count}} ({{names}})',
  'interviews-kept': 'Interviews deleted in the file and kept here: {{count}} ({{names}})',
  'interviews-left': 'Interviews left out, because their interviewee was deleted here: {{count}} ({{names}})',
  'competencies-added': 'New competencies: {{count}} ({{names}})',
  'competencies-renamed':
    'Competencies that got another code, because theirs is taken here: {{count}} ({{names}})',
  'competencies-changed': 'Competencies changed as in the file: {{count}} ({{names}})',
  'competencies-kept': 'Competencies deleted in the file and kept here: {{count}} ({{names}})',
  'draft-begun': 'The dictionary was frozen; a new draft was begun for these changes.',
  'texts-taken': 'Transcripts corrected as in the file: {{count}} ({{names}})',
  'texts-joined':
    'Transcripts corrected here and there, both corrections put together: {{count}} ({{names}})',
  'texts-kept': 'Transcripts that stay as they are here: {{count}} ({{names}})',
  'speakers-taken': 'Transcripts whose speakers were changed as in the file: {{count}} ({{names}})',
  'speakers-kept':
    'Transcripts whose speakers differ in the file and stay as they are here: {{count}} ({{names}})',
  'own-codings-gone':
    'Codings here whose words the correction took out; they are deleted: {{count}} ({{names}})',
  'own-codings-to-review':
    'Codings here whose words the correction changed; please review them: {{count}} ({{names}})',
  'events-added': 'New events: {{count}} ({{names}})',
  'events-changed': 'Events changed as in the file: {{count}} ({{names}})',
  'events-deleted': 'Events deleted as in the file: {{count}}',
  'events-kept': 'Events left out, because they overlap events here: {{count}} ({{names}})',
  'events-words-gone': 'Events left out, because their turns are no longer there: {{count}}',
  'codings-added': 'New codings: {{count}} ({{names}})',
  'codings-changed': 'Codings changed as in the file: {{count}} ({{names}})',
  'codings-deleted': 'Codings deleted as in the file: {{count}}',
  'codings-deleted-here': 'Codings in the file that were deleted here, and stay deleted: {{count}}',
  'codings-to-review': 'Of these, codings whose words differ here; please review them: {{count}} ({{names}})',
  'codings-words-gone':
    'Codings left out, because their words are no longer in the transcript: {{count}} ({{names}})',
  'codings-nowhere':
    'Codings left out, because their interview or competency was deleted here: {{count}} {{names}}',
  'codings-double':
    'Codings left out, because the same coder says the same of the same words here: {{count}} ({{names}})',
  'resolutions-added': 'Disagreements settled as in the file: {{count}} ({{names}})',
  'resolutions-withdrawn': 'Disagreements that were settled and are open again, as in the file: {{count}}',
  'resolutions-withdrawn-here':
    'Disagreements settled in the file that were settled anew or opened again here, and stay so: {{count}}',
  'resolutions-nowhere':
    'Decisions on disagreements left out, because the codings they are about are not here: {{count}}',
  'levels-kept':
    'Levels that were deleted on one side and stay, because codings have them: {{count}} ({{names}})',
  'memos-added': 'New memos: {{count}}',
  'memos-changed': 'Memos changed as in the file: {{count}}',
  'memos-deleted': 'Memos deleted as in the file: {{count}}',
  'memos-nowhere': 'Memos left out, because what they are about was deleted here: {{count}}',
  'decisions-left': 'Decisions on the model in the file, which are not taken over: {{count}}',
}
