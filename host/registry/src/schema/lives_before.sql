-- Fills in what a register that was written before these tables would have in them.
UPDATE item SET life = named.job FROM
    (SELECT consignment, item_no, min(job) AS job FROM job GROUP BY consignment, item_no) AS named
    WHERE item.consignment = named.consignment AND item.item_no = named.item_no;
UPDATE item SET description = (
    SELECT json_array(
        coalesce(json_extract(text, '$.item.model'), ''),
        coalesce(json_extract(text, '$.item.kind'), ''),
        coalesce(json_extract(text, '$.item.calibre'), ''),
        json_extract(text, '$.item.serial_status'),
        iif(item.serial IS NULL, json_extract(text, '$.item.serial'), NULL),
        json(iif(json_extract(text, '$.item.details.open-trace') IS NULL, 'false', 'true')),
        json(iif(json_extract(text, '$.item.details.class') IS 'ammunition', 'true', 'false')))
    FROM (SELECT CAST(bytes AS TEXT) AS text FROM entry WHERE idx = item.last_job))
    WHERE last_job IS NOT NULL;
