-- A status list is made of the papers that do not plainly read as valid: those of licences that ended, are
-- suspended or partial, or were re-issued. So its cost follows these and not the number of licences.
create index licence_not_plain on licence (region, number)
where state <> 'valid' or version > 1;
