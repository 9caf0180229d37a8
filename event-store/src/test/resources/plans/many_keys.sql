insert into data_key (person, kek, wrapped)
select gen_random_uuid(), 'file', decode(repeat('6b', 60), 'hex') from generate_series(1, 200000);

analyze;
