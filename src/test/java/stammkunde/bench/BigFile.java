package stammkunde.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A business with very many customers, as names, numbers and plates are spread in a German town. */
final class BigFile {

    static final int CUSTOMERS = 100_000;
    static final int VEHICLES_EACH = 3;

    private BigFile() {}

    /** Fills the business's file; the connection is the superuser's. */
    static void fill(Connection database, UUID business) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute("select setseed(0.5)");
            sql.execute("""
                    insert into customer.customer (business_id, customer_id, number, kind, first_name, last_name, company_name,
                                                   street, house_number, postcode, city, created_at, updated_at)
                    select '%1$s', gen_random_uuid(), 20000 + n,
                           case when n %% 12 = 0 then 'COMPANY' else 'PERSON' end,
                           (array['Anna','Ben','Clara','David','Emma','Finn','Greta','Hannes','Ida','Jonas','Klara','Lukas',
                                  'Mia','Noah','Olga','Paul','Quirin','Rosa','Stefan','Tina','Uwe','Vera','Wolfgang','Yvonne',
                                  'Zoe','Ahmet','Björn','Chloé','Dörte','Jürgen','Käthe','Mehmet','Özlem','Sören','Renate',
                                  'Petra','Ingrid','Hans-Peter','Karl-Heinz','Anne-Marie'])[1 + floor(random() * 40)],
                           (array['Mü','Schmi','Fi','We','Mey','Wag','Be','Schul','Hof','Bau','Krü','Zim','Har','Lan','Wer',
                                  'Kö','Stei','Brau','Gro','Schwa','Neu','Kra','Leh','Fuch','Pfei','Thie','Hel','Vog','Ot',
                                  'Jä','Pe','Roe','Sei','Brun','Wid','Aeb'])[1 + floor(random() * 36)]
                           || (array['ller','dt','scher','ber','er','ner','cker','tze','mann','mer','ger','tner','inger','hauser',
                                  'bach','feld','stein','berg','dorf','meier','s','sen','horn','kamp','ke','ler','ling',
                                  'eisen','brecht','wald'])[1 + floor(random() * 30)],
                           case when n %% 12 = 0 then 'Betrieb ' || n || ' GmbH' else '' end,
                           'Rosenweg', (n %% 80)::text, (10000 + n %% 80000)::text, 'Kiel', now(), now()
                      from generate_series(1, %2$d) n
                    """.formatted(business, CUSTOMERS));
            sql.execute("""
                    insert into customer.contact (business_id, contact_id, customer_id, kind, value, mobile, position)
                    select business_id, gen_random_uuid(), customer_id, 'EMAIL',
                           replace(customer.searchable(first_name) || '.' || customer.searchable(last_name), ' ', '') || number
                           || '@mail.example', false, 1
                      from customer.customer where business_id = '%1$s' and number is not null
                    union all
                    select business_id, gen_random_uuid(), customer_id, 'PHONE',
                           '+49151' || lpad(floor(random() * 100000000)::text, 8, '0'), true, 1
                      from customer.customer where business_id = '%1$s' and number is not null
                    """.formatted(business));
            sql.execute("""
                    insert into customer.vehicle (business_id, vehicle_id, customer_id, plate, make, model, created_at, updated_at)
                    select business_id, gen_random_uuid(), customer_id,
                           (array['KI','KI','KI','KI','RD','RD','PLÖ','NMS','SE','HH','HH','HL','FL','ECK','B','M','TÜ','OD','IZ','S'])
                               [1 + floor(random() * 20)]
                           || '-' || chr(65 + floor(random() * 26)::int) || chr(65 + floor(random() * 26)::int)
                           || ' ' || (1 + floor(random() * 9999))::int, 'VW', 'Golf', now(), now()
                      from customer.customer, generate_series(1, %2$d)
                     where business_id = '%1$s' and number is not null
                    """.formatted(business, VEHICLES_EACH));
            sql.execute("vacuum analyze customer.customer, customer.contact, customer.vehicle");
        }
    }
}
