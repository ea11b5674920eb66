-- One wrong letter in a name of three or four: Adda for Ada. The number of candidates stays bounded.
alter function entrance.customers_like(text, int) set pg_trgm.word_similarity_threshold = 0.5;
