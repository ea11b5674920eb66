package stammkunde.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Something that must never be so, as a query that must return nothing: a file in {@code audit/}. Its first line says
 * the rule. What returns says which row breaks it, without personal data.
 *
 * @param catalogue asked once about the database itself (files in {@code audit/catalogue}), not once per business
 */
record AuditRule(String name, String rule, String query, boolean catalogue) {

    static List<AuditRule> all() throws IOException {
        var files = new PathMatchingResourcePatternResolver(AuditRule.class.getClassLoader())
                .getResources("classpath:audit/**/*.sql");
        var rules = new ArrayList<AuditRule>();
        for (var file : files) rules.add(read(file));
        rules.sort(Comparator.comparing(AuditRule::name));
        return rules;
    }

    private static AuditRule read(Resource file) throws IOException {
        var lines = file.getContentAsString(StandardCharsets.UTF_8).split("\n");
        var rule = lines[0].replaceFirst("^-- *", "");
        var query = String.join("\n", Arrays.copyOfRange(lines, 1, lines.length));
        var name = String.valueOf(file.getFilename()).replaceFirst("\\.sql$", "");
        return new AuditRule(name, rule, query, file.getURL().getPath().contains("audit/catalogue/"));
    }
}
