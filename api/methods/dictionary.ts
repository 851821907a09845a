import { z } from 'zod'
import { method } from '../method.ts'
import { bilingual, done, nothing } from '../types/common.ts'
import {
  cluster,
  competency,
  competencyFields,
  dictionary,
  dictionaryTemplate,
  toldVersion,
} from '../types/dictionary.ts'
import { clusterId, competencyId } from '../types/ids.ts'

const frozen = ['no-project-open', 'dictionary-frozen'] as const

/** The competency dictionary: clusters, competencies, levels, versions. */
export const dictionaryMethods = {
  /** The dictionary as it stands. */
  'dictionary.get': method({
    params: nothing,
    result: dictionary,
    errors: ['no-project-open'],
    reads: ['dictionary', 'coding', 'coder', 'project'],
  }),
  /** Every version, the newest first, with what it changed; the draft first of all while there is one. */
  'dictionary.versions': method({
    params: nothing,
    result: z.array(toldVersion),
    errors: ['no-project-open'],
    reads: ['dictionary', 'coding', 'coder', 'project'],
  }),
  /** Dictionaries to start from. */
  'dictionary.templates': method({ params: nothing, result: z.array(dictionaryTemplate) }),
  /** Adds a template's clusters and competencies; a code that is there already is left as it is. */
  'dictionary.load': method({
    params: z.object({ template: z.string() }),
    result: z.object({ added: z.number(), skipped: z.array(z.string()) }),
    errors: [...frozen, 'not-found'],
  }),
  /** Freezes the draft as a version that codings can name; nothing can be edited until a new draft. */
  'dictionary.freeze': method({
    params: z.object({ note: z.string().max(1000) }),
    result: dictionary,
    errors: frozen,
  }),
  /** Begins the next draft; not in a copy that was handed out with a frozen dictionary. */
  'dictionary.newDraft': method({
    params: nothing,
    result: dictionary,
    errors: ['no-project-open', 'dictionary-frozen'],
  }),
  'cluster.add': method({
    params: z.object({ name: bilingual }),
    result: cluster,
    errors: [...frozen, 'name-empty'],
  }),
  'cluster.update': method({
    params: z.object({ clusterId, name: bilingual }),
    result: done,
    errors: [...frozen, 'not-found', 'name-empty'],
  }),
  /** Moves a cluster before another; null: to the end. */
  'cluster.move': method({
    params: z.object({ clusterId, before: clusterId.nullable() }),
    result: done,
    errors: [...frozen, 'not-found'],
  }),
  /** Takes a cluster out with its competencies; refused while any of them is coded. */
  'cluster.delete': method({
    params: z.object({ clusterId }),
    result: done,
    errors: [...frozen, 'not-found', 'competency-in-use'],
  }),
  'competency.add': method({
    params: competencyFields.extend({ clusterId }),
    result: competency,
    errors: [...frozen, 'not-found', 'name-taken', 'name-empty'],
  }),
  /** How many codings of a competency that may be seen stand on each level; null: on none. */
  'competency.levelCounts': method({
    params: z.object({ competencyId }),
    result: z.array(z.object({ level: z.number().nullable(), count: z.number() })),
    errors: ['no-project-open'],
    reads: ['dictionary', 'coding', 'coder'],
  }),
  /** Changes some fields. A level that codings stand on cannot be taken away. */
  'competency.update': method({
    params: competencyFields.partial().extend({ competencyId }),
    result: competency,
    errors: [...frozen, 'not-found', 'name-taken', 'name-empty', 'competency-in-use'],
  }),
  /** Moves a competency into a cluster, before another; null: to the end. */
  'competency.move': method({
    params: z.object({ competencyId, clusterId, before: competencyId.nullable() }),
    result: done,
    errors: [...frozen, 'not-found'],
  }),
  /** Refused while it is coded, by whomever. */
  'competency.delete': method({
    params: z.object({ competencyId }),
    result: done,
    errors: [...frozen, 'not-found', 'competency-in-use'],
  }),
}
