// The quota rules of the regulations as rows of the warehouse's side tables: nothing about a quota is written in SQL.
import { foldAccents } from "../src/language/text";
import type { Regulation } from "../src/regulation/schema";
import type { RowOf, SIDE_TABLES } from "./schema";

/** The rows of `quotas` and of `quota_exclusions`; quotas are numbered from 1 within their regulation. */
export interface QuotaTables {
  quotas: RowOf<(typeof SIDE_TABLES)["quotas"]>[];
  quota_exclusions: RowOf<(typeof SIDE_TABLES)["quota_exclusions"]>[];
}

/** The quotas of all regulations. Forms that rate a unit are in no count of people, as in `quotaRows`. */
export function quotaTables(regulations: readonly Regulation[]): QuotaTables {
  const tables: QuotaTables = { quotas: [], quota_exclusions: [] };
  for (const { id, quotas, forms } of regulations) {
    const collective = forms.filter((form) => form.collective).map((form) => form.id);
    quotas.forEach((quota, index) => {
      const key = { regulation: id, quota_number: index + 1 };
      for (const counted_per of quota.per)
        tables.quotas.push({
          ...key,
          counted_per,
          percent: quota.percent,
          may_be_set: quota.percentSetting !== null,
          valid_from: quota.from ?? null,
          share_of: quota.of,
          reading: quota.reading,
          signer_left_out: quota.signerLeftOut,
        });
      for (const [excluded_by, names] of [
        ["group", quota.groupsLeftOut],
        ["kind", quota.kindsLeftOut],
        ["form", collective],
      ] as const)
        for (const folded_name of new Set(names.map(foldAccents)))
          tables.quota_exclusions.push({ ...key, excluded_by, folded_name });
    });
  }
  return tables;
}
