package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/** Offices, schools and companies of a country, for a list to choose from. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.MINISTRY)
public class Organisations {
    /** More than a list of choices can show. */
    private static final int MOST = 1000;

    private Database database;

    /** For CDI. */
    protected Organisations() { }

    @Inject
    Organisations(Database database) {
        this.database = database;
    }

    /** What people sign up with, and what it is called. */
    public record Named(String code, String name) { }

    /** A country's organisations by code, the first 1000 of them. */
    public List<Named> of(Country country) {
        return database.list("select code, name from organisation where country = ? order by code limit ?",
                row -> new Named(row.getString("code"), row.getString("name")), country.name(), MOST);
    }
}
