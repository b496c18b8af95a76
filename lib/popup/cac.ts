/** When the CAC published the list of permitted reprint sources that outlets are flagged by (lib/outlets/outlets.tsv). */
export const CAC_LIST_DATE = '2025-06';
