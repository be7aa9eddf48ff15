package org.perisai.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Finds beans and calls methods in views, and remembers both. The resolvers behind it search the bean manager and
 * the class anew for each of the hundred expressions of a page, which was a fifth of its CPU. What it isn't sure of
 * (a bean that each place gets anew, two methods with as many parameters, a class that isn't public) it leaves to them.
 */
public class Expressions extends ELResolver {
    private final ConcurrentMap<String, Optional<Object>> beans = new ConcurrentHashMap<>();
    private final ConcurrentMap<Call, Optional<Found>> methods = new ConcurrentHashMap<>();

    private record Call(Class<?> type, String name, int parameters) {
        Optional<Found> method() {
            List<Method> fitting = Modifier.isPublic(type.getModifiers()) ? Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters
                            && !method.isVarArgs() && !method.isBridge()).toList() : List.of();
            return fitting.size() == 1 ? Optional.of(new Found(fitting.get(0), fitting.get(0).getParameterTypes()))
                    : Optional.empty();
        }
    }

    private record Found(Method method, Class<?>[] types) { }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        Optional<Object> bean = beans.computeIfAbsent(name, Expressions::bean);
        bean.ifPresent(found -> context.setPropertyResolved(null, name));
        return bean.orElse(null);
    }

    /** A bean of a normal scope is reached through one proxy, whoever asks and whenever. */
    private static Optional<Object> bean(String name) {
        BeanManager manager = CDI.current().getBeanManager();
        Bean<?> bean = manager.resolve(manager.getBeans(name));
        return bean == null || !manager.isNormalScope(bean.getScope()) ? Optional.empty()
                : Optional.of(manager.getReference(bean, Object.class, manager.createCreationalContext(bean)));
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || base instanceof Class || method == null) {
            return null;
        }
        int count = arguments == null ? 0 : arguments.length;
        Optional<Found> found = methods.computeIfAbsent(new Call(base.getClass(), method.toString(), count), Call::method);
        if (found.isEmpty()) {
            return null;
        }
        Object[] converted = new Object[count];
        for (int i = 0; i < count; i++) {
            Class<?> wanted = found.get().types()[i];
            converted[i] = wanted.isInstance(arguments[i]) ? arguments[i] : context.convertToType(arguments[i], wanted);
        }
        try {
            Object result = found.get().method().invoke(base, converted);
            context.setPropertyResolved(base, method);
            return result;
        } catch (InvocationTargetException failure) {
            throw new ELException(failure.getCause());
        } catch (IllegalAccessException closed) {
            return null;
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) { }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
